import { keep, read } from "./cookie.js";

/** Tells the server from the next request on which time zone the visitor lives in, unless they pretend to be elsewhere. */
export function rememberZone() {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && !read("demo_zone") && read("attune_tz") !== zone) {
    keep("attune_tz", zone);
  }
}
