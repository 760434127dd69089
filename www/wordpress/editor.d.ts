/** What the block takes of WordPress's own packages, which the editor brings along. */
declare const wp: {
  blocks: { registerBlockType(name: string, block: object): void };
  blockEditor: {
    InspectorControls: unknown;
    PanelColorSettings: unknown;
    useBlockProps: { (): object; save(): object };
  };
  components: { Notice: unknown; PanelBody: unknown; SelectControl: unknown; TextControl: unknown };
  element: {
    createElement(type: unknown, properties: object | null, ...children: unknown[]): object;
    useEffect(effect: () => void, on: unknown[]): void;
    useRef<T>(): { current: T };
  };
  i18n: {
    __(text: string, domain: string): string;
    sprintf(text: string, ...values: unknown[]): string;
  };
};

/** Something that can be set, as PHP has it. */
interface FractionalCtoField {
  name: string;
  label: string;
  help: string;
  /** The words of each value, where it has one of a few. */
  options?: Record<string, string>;
}

/** The settings of one block. */
interface FractionalCtoAttributes extends Record<string, string | boolean | undefined> {
  /** Whether the booking address is that of the site. */
  site: boolean;
  /** The address in the saved link. */
  link?: string;
  /** Its words. */
  text?: string;
}

interface Window {
  /** What PHP tells the editor. */
  fractionalCto: {
    /** What can be set, in its order. */
    fields: FractionalCtoField[];
    /** What is set for the whole site, by the name of the attribute. */
    defaults: Record<string, string>;
    /** What the link says, unless an author writes something else. */
    link: string;
  };
}
