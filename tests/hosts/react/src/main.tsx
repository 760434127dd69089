import { createRoot, hydrateRoot } from "react-dom/client";
import { Post } from "./Post.tsx";

const root = document.querySelector("#root");
if (!root) throw new Error("There is no root.");
// What React would mend in silence is an error here.
if (root.hasChildNodes()) hydrateRoot(root, <Post />, { onRecoverableError: console.error });
else createRoot(root).render(<Post />);
