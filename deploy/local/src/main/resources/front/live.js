(function () {
  var shown = {}, silent = 0;
  function show(pieces) {
    Object.keys(pieces).forEach(function (name) {
      var section = document.getElementById(name);
      if (section && shown[name] !== pieces[name]) {
        shown[name] = pieces[name];
        section.innerHTML = pieces[name];
      }
    });
  }
  function look() {
    fetch('/status.json', { cache: 'no-store' })
      .then(function (answer) { return answer.json(); })
      .then(function (status) { silent = 0; show(status.html); })
      .catch(function () {
        silent += 1;
        if (silent === 3) {
          var state = document.getElementById('state');
          shown.state = '';
          state.innerHTML = '<h1>The run has ended</h1><p role="status">This page shows what it last heard.</p>';
        }
      })
      .then(function () { setTimeout(look, document.hidden ? 5000 : 1000); });
  }
  look();
})();
