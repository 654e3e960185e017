/** Folds the filters away where there is little room. */
export function foldFilters() {
  const fold = document.querySelector(".filter-fold");
  if (fold && matchMedia("(max-width: 43.99rem)").matches) {
    fold.open = false;
  }
}
