import { renderToString } from "react-dom/server";
import { Post } from "./Post.tsx";

export const render = () => renderToString(<Post />);
