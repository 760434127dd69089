export default {
  baseUrl: "/",
  favicon: "data:,",
  onBrokenLinks: "ignore",
  plugins: [
    ["@docusaurus/plugin-content-blog", { onUntruncatedBlogPosts: "ignore", routeBasePath: "/" }],
  ],
  themes: ["@docusaurus/theme-classic"],
  trailingSlash: false,
  title: "A site in Docusaurus",
  url: "https://docusaurus.example",
};
