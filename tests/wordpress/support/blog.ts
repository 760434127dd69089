import { test as base, expect, type FrameLocator, type Locator, type Page } from "@playwright/test";
import { PageErrors } from "../../e2e/support/fixtures.ts";
import { Widget } from "../../e2e/support/widget.ts";
import { debugLog } from "./site.ts";

export { expect };

/** What somebody may do who writes for the blog. */
export const ROLES = ["administrator", "editor", "author", "contributor"] as const;
export type Role = (typeof ROLES)[number];

/** The plugin as the build made it. */
export const PLUGIN = "dist/wordpress/fractional-cto.zip";

/** Its name in the list of plugins and in the editor. */
export const NAME = { plugin: "Fractional CTO Assessment", block: "Fractional CTO assessment" };

/** WordPress's own editor asks for lists that an author may not change, and hears so. */
const OF_THE_EDITOR = /403 \(Forbidden\) .*%2Fwp%2Fv2%2F(tags|categories)&context=edit/;

interface Fixtures {
  /** The errors that pages report; each that a test did not expect fails it. */
  errors: PageErrors;
  /** The widget on the page. */
  widget: Widget;
  blog: Blog;
}

export const test = base.extend<Fixtures>({
  errors: [
    async ({ context }, use) => {
      const before = (await debugLog()).length;
      const errors = new PageErrors(context);
      await use(errors);
      const ours = errors.unexpected().filter((error) => !OF_THE_EDITOR.test(error));
      expect(ours, "errors that the page reported").toEqual([]);
      expect((await debugLog()).slice(before), "what PHP had to say").toBe("");
    },
    { auto: true },
  ],
  widget: async ({ page }, use) => {
    await use(new Widget(page.locator("fractional-cto")));
  },
  blog: async ({ page }, use) => {
    await use(new Blog(page));
  },
});

/** The blog, by what its people do. */
export class Blog {
  readonly page: Page;
  readonly editor: PostEditor;

  constructor(page: Page) {
    this.page = page;
    this.editor = new PostEditor(page);
  }

  /** Somebody of this role comes, in place of whoever was there. */
  async signIn(role: Role, folder = ""): Promise<void> {
    await this.page.context().clearCookies();
    // The first page of it all asks for news from other hosts.
    await this.page.goto(`${folder}/wp-login.php?redirect_to=${folder}/wp-admin/profile.php`);
    const name = this.page.getByLabel("Username or Email Address");
    // WordPress moves the focus there a moment after the page has come, from wherever it is then.
    await expect(name).toBeFocused();
    await name.fill(role);
    await this.page.getByLabel("Password", { exact: true }).fill("password");
    await this.page.getByRole("button", { name: "Log In" }).click();
    // The address of the form has that of the page in it.
    await this.page.waitForURL(({ pathname }) => pathname.endsWith("/wp-admin/profile.php"));
  }

  /** A post with this text, saved by whoever has signed in, by the way that the editor saves it. */
  async post(
    content: string,
    status: "publish" | "pending" = "publish",
    title = "A post",
  ): Promise<Post> {
    return this.save("posts", { title, content, status });
  }

  /** Publishes what somebody could not publish themselves, without touching its text. */
  async release({ id }: Post): Promise<Post> {
    return this.save(`posts/${id}`, { status: "publish" });
  }

  /** Puts a block into the footer of every page, as the site editor does. */
  async putIntoFooter(content: string): Promise<void> {
    await this.save("template-parts/twentytwentyfive//footer", { content });
  }

  private async save(path: string, data: object): Promise<Post> {
    const nonce = await this.page.request.get("/wp-admin/admin-ajax.php?action=rest-nonce");
    const answer = await this.page.request.post(`/?rest_route=/wp/v2/${path}`, {
      data,
      headers: { "X-WP-Nonce": await nonce.text() },
    });
    expect(answer.ok(), await answer.text()).toBe(true);
    return answer.json();
  }

  /** Somebody who is signed in nowhere opens a post. */
  async read({ link }: Post): Promise<void> {
    await this.page.context().clearCookies();
    await this.page.goto(link);
  }

  /** A line of the list of plugins. */
  async activate(deed: "Activate" | "Deactivate"): Promise<void> {
    await this.page.goto("/wp-admin/plugins.php");
    const row = this.page.getByRole("row", { name: NAME.plugin });
    await row.getByRole("link", { name: deed }).click();
    const now = deed === "Activate" ? "Deactivate" : "Activate";
    await expect(row.getByRole("link", { name: now })).toBeVisible();
  }

  /** Sets how the blog looks, by the page for themes. */
  async wear(theme: "twentytwentyfive" | "twentytwentyfour"): Promise<void> {
    await this.page.goto("/wp-admin/themes.php");
    const card = this.page.locator(`.theme[data-slug=${theme}]`);
    await card.hover();
    const activate = card.getByRole("link", { name: "Activate" });
    if (await activate.isVisible()) await activate.click();
    await expect(this.page.locator(`.theme.active[data-slug=${theme}]`)).toBeVisible();
  }
}

/** The block editor. */
export class PostEditor {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** What is written stands in a frame of its own. */
  get canvas(): FrameLocator {
    return this.page.frameLocator("iframe[name=editor-canvas]");
  }

  get title(): Locator {
    return this.canvas.getByRole("textbox", { name: "Add title" });
  }

  /** The block of the plugin. */
  get block(): Locator {
    return this.canvas.getByRole("document", { name: `Block: ${NAME.block}` });
  }

  /** A control of the block in the side panel. */
  setting(label: string): Locator {
    return this.page.getByRole("region", { name: "Editor settings" }).getByLabel(label);
  }

  /** Goes to a control by the Tab key alone. */
  async tabTo(control: Locator): Promise<void> {
    const isThere = () => control.evaluate((it) => it === document.activeElement);
    for (let presses = 0; !(await isThere()); presses++) {
      expect(presses, "presses of Tab").toBeLessThan(40);
      await this.page.keyboard.press("Tab");
    }
  }

  async newPost(title: string): Promise<void> {
    await this.page.goto("/wp-admin/post-new.php");
    await this.title.fill(title);
  }

  /** Opens a post again. */
  async open(id: number): Promise<void> {
    await this.page.goto(`/wp-admin/post.php?post=${id}&action=edit`);
    await this.title.waitFor();
  }

  /** Publishes the post. */
  async publish(): Promise<Post> {
    await this.page.getByRole("button", { name: "Publish", exact: true }).click();
    const panel = this.page.getByRole("region", { name: "Editor publish" });
    await panel.getByRole("button", { name: "Publish", exact: true }).click();
    const link = await panel.getByRole("link", { name: "View Post" }).getAttribute("href");
    const id = new URL(this.page.url()).searchParams.get("post");
    return { link: link ?? "", id: Number(id) };
  }
}

/** A post of the blog. */
export interface Post {
  id: number;
  /** Where it can be read. */
  link: string;
}

/** The block as the editor saves it, with a booking address of its own. */
export const savedBlock = (address: string, settings: object = {}): string =>
  `<!-- wp:fractional-cto/assessment ${JSON.stringify({ site: false, ...settings })} -->
<p class="wp-block-fractional-cto-assessment"><a href="${address.replaceAll("&", "&amp;")}">Book a strategy call</a></p>
<!-- /wp:fractional-cto/assessment -->`;
