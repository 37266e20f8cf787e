import { AppError } from "@/lib/errors";
import { route } from "@/lib/http";

/** Every other path under /api, and /api itself. */
const unknown = route({}, () => {
  throw new AppError("not_found", "There is no such address under /api.");
});

export {
  unknown as DELETE,
  unknown as GET,
  unknown as HEAD,
  unknown as OPTIONS,
  unknown as PATCH,
  unknown as POST,
  unknown as PUT,
};
