// The script that pages paste. It is a classic one: a module, or anything that loads one, ends the
// import map of a page that stands after it in Firefox, and with it the page's own modules. The same
// file runs as a module too, as it was pasted at first.
import "./fractional-cto.js";
