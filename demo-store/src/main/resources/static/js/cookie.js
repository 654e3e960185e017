/** The value of a cookie, or undefined. */
export function read(name) {
  const found = document.cookie.split("; ").find((pair) => pair.startsWith(`${name}=`));
  return found && decodeURIComponent(found.slice(name.length + 1));
}

/** Keeps a value for half a year. */
export function keep(name, value) {
  document.cookie = `${name}=${value}; path=/; max-age=15552000; samesite=lax`;
}
