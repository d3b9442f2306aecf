// Warns of leaving an editor with text that is not kept yet.
(function () {
  'use strict';
  var form = document.querySelector('form.editor');
  if (!form) {
    return;
  }
  var unsaved = false;
  form.addEventListener('input', function () {
    unsaved = true;
  });
  form.addEventListener('submit', function () {
    unsaved = false;
  });
  window.addEventListener('beforeunload', function (event) {
    if (unsaved) {
      event.preventDefault();
      event.returnValue = form.dataset.unsaved;
    }
  });
}());
