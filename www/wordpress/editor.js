/**
 * The block in the editor: the widget itself, as visitors will see it, and its settings in the side
 * panel. What they are called, and what each may be, comes from PHP as `fractionalCto`.
 *
 * The booking address stands in the saved link and nowhere else. So it outlives the plugin, and
 * nothing that WordPress does to the text of a block's attributes can change it.
 */
(() => {
  const { InspectorControls, PanelColorSettings, useBlockProps } = wp.blockEditor;
  const { Notice, PanelBody, SelectControl, TextControl } = wp.components;
  const { createElement: el, useEffect, useRef } = wp.element;
  const { __, sprintf } = wp.i18n;
  const { fields, defaults, link: usualText } = window.fractionalCto;

  /** What the element is not given here: an author's own trial is neither kept nor told of. */
  const OF_VISITORS = ["save", "analytics"];

  /** What is taken for a booking address; the element has a stricter rule. */
  const ADDRESS = /^(https:\/\/[^\s@\\/]+([/?#][^\s\\]*)?|mailto:[^\s@\\]+@[^\s\\]+)$/i;

  wp.blocks.registerBlockType("fractional-cto/assessment", { icon: "forms", edit: Edit, save });

  /** @param {{ attributes: FractionalCtoAttributes, setAttributes: (changed: object) => void }} block */
  function Edit({ attributes, setAttributes }) {
    const { site, link, text } = attributes;
    const booking = site ? defaults.booking : link;

    // A block that has just been put in takes the link of the whole site along.
    useEffect(() => {
      if (site && !link && defaults.booking) {
        setAttributes({ link: defaults.booking, text: usualText });
      }
    }, []);

    const setBooking = (/** @type {string} */ address) => {
      const own = address.trim();
      const shown = own || defaults.booking;
      setAttributes({ site: !own, link: shown, text: shown ? text || usualText : undefined });
    };

    const controls = fields
      .filter(({ name, options }) => name in attributes && options)
      .map((field) =>
        el(SelectControl, {
          key: field.name,
          label: field.label,
          help: field.help,
          value: attributes[field.name],
          options: [{ value: "", label: usual(field) }, ...choices(field)],
          onChange: (/** @type {string} */ value) => setAttributes({ [field.name]: value }),
          __next40pxDefaultSize: true,
          __nextHasNoMarginBottom: true,
        }),
      );

    const panel = el(
      InspectorControls,
      null,
      el(
        PanelBody,
        { title: __("Assessment", "fractional-cto") },
        el(
          "p",
          null,
          __(
            "Here it is only shown. It can be answered in the preview and on the published page.",
            "fractional-cto",
          ),
        ),
        el(TextControl, {
          ...labels("booking"),
          type: "url",
          value: site ? "" : (link ?? ""),
          placeholder: defaults.booking ?? "https://calendly.com/you/call",
          onChange: setBooking,
          __next40pxDefaultSize: true,
          __nextHasNoMarginBottom: true,
        }),
        !site &&
          !ADDRESS.test(link ?? "") &&
          el(
            Notice,
            { status: "warning", isDismissible: false },
            __(
              "This is not an https: or mailto: address in full. Until it is, it is left out.",
              "fractional-cto",
            ),
          ),
        booking &&
          el(TextControl, {
            label: __("Words of the link", "fractional-cto"),
            help: __(
              "Shown where scripts do not run, in feeds, and without this plugin.",
              "fractional-cto",
            ),
            value: text ?? "",
            placeholder: usualText,
            onChange: (/** @type {string} */ words) => setAttributes({ text: words }),
            __next40pxDefaultSize: true,
            __nextHasNoMarginBottom: true,
          }),
        controls,
        el(TextControl, {
          ...labels("article"),
          type: "url",
          value: plain(attributes.article),
          placeholder: defaults.article,
          onChange: (/** @type {string} */ address) => setAttributes({ article: address.trim() }),
          __next40pxDefaultSize: true,
          __nextHasNoMarginBottom: true,
        }),
      ),
      el(PanelColorSettings, {
        title: __("Colour", "fractional-cto"),
        colorSettings: [
          {
            label: labels("accent").label,
            value: attributes.accent || undefined,
            onChange: (/** @type {string | undefined} */ colour) =>
              setAttributes({ accent: colour ?? "" }),
          },
        ],
      }),
    );
    return el("div", useBlockProps(), panel, el(Shown, { attributes, booking }));
  }

  /**
   * The widget, out of reach: a press selects the block, and no key is taken from the editor.
   * @param {{ attributes: FractionalCtoAttributes, booking: string | undefined }} shown
   */
  function Shown({ attributes, booking }) {
    /** @type {{ current: HTMLElement }} */
    const box = useRef();
    useEffect(() => {
      box.current.inert = true;
    }, []);
    /** @type {Record<string, unknown>} */
    const given = {};
    for (const { name } of fields) {
      const value = name === "booking" ? booking : plain(attributes[name]) || defaults[name];
      if (value && name !== "accent" && !OF_VISITORS.includes(name)) given[name] = value;
    }
    const accent = attributes.accent || defaults.accent;
    if (accent) given.style = { "--fcto-accent": accent };
    return el("div", { ref: box }, el("fractional-cto", given));
  }

  /**
   * What stays in the post without the plugin: the link.
   * @param {{ attributes: FractionalCtoAttributes }} block
   */
  function save({ attributes: { link, text } }) {
    if (!ADDRESS.test(link ?? "")) return null;
    return el("p", useBlockProps.save(), el("a", { href: link }, text || usualText));
  }

  /**
   * What was written, where WordPress has made an entity of each & in it.
   * @param {string | boolean | undefined} value
   */
  const plain = (value = "") => String(value).replace(/&amp;/g, "&");

  /** @param {string} name */
  function labels(name) {
    const { label = name, help = "" } = fields.find((field) => field.name === name) ?? {};
    return { label, help };
  }

  /** @param {FractionalCtoField} field */
  const choices = ({ options = {} }) =>
    Object.entries(options)
      .filter(([value]) => value)
      .map(([value, label]) => ({ value, label }));

  /** @param {FractionalCtoField} field */
  function usual({ name, options = {} }) {
    const [first = ""] = Object.keys(options);
    const label = options[defaults[name] || ""] ?? options[first];
    /* translators: %s: what is set for the whole site */
    return sprintf(__("%s (as on the site)", "fractional-cto"), label);
  }
})();
