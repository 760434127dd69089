/**
 * Says which page it is that the frames of this page show: each is then as high as its content, and
 * the widget's events are heard on the `iframe`.
 * @param page its address, such as "https://YOUR-HOST/v1/embed.html"
 */
export declare function listen(page: string | URL): void;
