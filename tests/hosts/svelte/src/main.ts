import "fractional-cto/svelte";
import { mount } from "svelte";
import Post from "./Post.svelte";

const target = document.querySelector("#root");
if (!target) throw new Error("There is no root.");
mount(Post, { target });
