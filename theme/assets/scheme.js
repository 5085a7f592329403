// The reader's choice of light or dark, before anything is painted.
try { document.documentElement.dataset.scheme = localStorage.getItem("scheme") ?? ""; } catch { /* no storage, no choice */ }
