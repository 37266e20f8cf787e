/** The address registered at Stripe first; the same door. */
export { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } from "../route";
