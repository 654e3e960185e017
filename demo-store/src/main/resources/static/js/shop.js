import { rememberZone } from "./zone.js";
import { switchThemeInPlace } from "./theme.js";
import { addSteppers } from "./quantity.js";
import { foldFilters } from "./filters.js";

rememberZone();
switchThemeInPlace();
addSteppers();
foldFilters();
