import "fractional-cto/vue";
import { createApp } from "vue";
import Post from "./Post.vue";

createApp(Post).mount("#root");
