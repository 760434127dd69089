import { ROLES, test } from "../support/blog.ts";
import { expectAsWritten, WITH } from "../support/ways.ts";

for (const role of ROLES) {
  test(`with the plugin: what comes of a post that the ${role} saved`, async ({ blog }) => {
    await expectAsWritten(blog, role, WITH);
  });
}
