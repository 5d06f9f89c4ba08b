/** Nothing runs in the browser: every page works as HTML, and the framework's own entry would only weigh. */
export {}
