// A site of files, which needs no server of Next's to be opened.
export default {
  distDir: process.env.OUT,
  output: "export",
  // Only for what runs the engine on the server, where it reads files of its package.
  serverExternalPackages: ["fractional-cto"],
  turbopack: { root: import.meta.dirname },
};
