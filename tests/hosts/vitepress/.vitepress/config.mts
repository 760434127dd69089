import { defineConfig } from "vitepress";

const isCustomElement = (tag: string) => tag === "fractional-cto";

export default defineConfig({
  title: "A site in VitePress",
  head: [
    ["link", { rel: "icon", href: "data:," }],
    ["script", { async: "", src: `${process.env.SITE}/v1/fractional-cto.js` }],
  ],
  vue: { template: { compilerOptions: { isCustomElement } } },
});
