import { keep } from "./cookie.js";

/** Switches between light and dark without loading the page again. */
export function switchThemeInPlace() {
  const form = document.querySelector("[data-theme-form]");
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    const root = document.documentElement;
    const shown = root.dataset.theme === "auto" ? system() : root.dataset.theme;
    const wanted = shown === "dark" ? "light" : "dark";
    root.dataset.theme = wanted;
    keep("theme", wanted);
    for (const source of document.querySelectorAll("source[data-dark]")) {
      source.media = wanted === "dark" ? "all" : "not all";
    }
  });
}

function system() {
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
