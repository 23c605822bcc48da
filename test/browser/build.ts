import { buildSandbox } from "../../scripts/sandboxServer";

/** Once for all the tests in the browser: the page as `npm start` serves it, with its example. */
export default buildSandbox;
