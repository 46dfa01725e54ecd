// Draws each figure[data-chart] from the table beside it, in the colours of the page. Without it, the table says the same.
'use strict';
(() => {
  const root = document.documentElement;
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const POINTS = ['circle', 'rect', 'triangle', 'rectRot', 'star', 'cross'];
  const DASHES = [[], [7, 4], [2, 3], [10, 3, 2, 3], [5, 5], [1, 4]];
  const PAPER = { width: 640, height: 300 };
  const charts = [];

  const colour = name => getComputedStyle(root).getPropertyValue('--' + name).trim();
  const text = cell => cell.textContent.trim().replace(/\s+/g, ' ');
  const name = cell => text(cell.firstChild || cell);
  const number = (cell, key = 'value') => cell && cell.dataset[key] !== undefined ? Number(cell.dataset[key]) : null;

  function read(figure, table) {
    const heads = [...table.tHead.rows[table.tHead.rows.length - 1].cells];
    const body = [...table.tBodies[0].rows].filter(row => !('aside' in row.dataset));
    const foot = table.tFoot ? [...table.tFoot.rows].filter(row => row.dataset.series) : [];
    const form = figure.dataset.chart;
    if ('byRow' in figure.dataset) {
      const columns = heads.flatMap((head, at) => 'point' in head.dataset ? [at] : []);
      return {
        points: columns.map(at => ({ name: text(heads[at]) })),
        lines: [],
        borders: [],
        series: [...body, ...foot].filter(row => row.dataset.series).map(row => ({
          name: name(row.cells[0]), colour: row.dataset.series, form, cells: columns.map(at => row.cells[at]),
        })),
      };
    }
    const rows = 'turned' in figure.dataset ? body.reverse() : body;
    return {
      points: rows.map(row => ({ name: name(row.cells[0]), value: number(row.cells[0]) })),
      series: heads.flatMap((head, at) => head.dataset.series ? [{
        name: text(head), colour: head.dataset.series, form: head.dataset.form || form, cells: rows.map(row => row.cells[at]),
      }] : []),
      borders: rows.flatMap((row, at) => row.dataset.series ? [{ at, name: text(row.cells[0].querySelector('.small') || row.cells[0]), colour: row.dataset.series }] : []),
      lines: foot.map(row => {
        const cell = [...row.cells].slice(1).find(each => each.dataset.value);
        return { name: name(row.cells[0]) + ': ' + text(cell), colour: row.dataset.series, value: number(cell) };
      }),
    };
  }

  function format(figure) {
    const { unit, currency } = figure.dataset;
    const options = unit === 'share' ? { style: 'percent', maximumFractionDigits: 1 }
      : unit === 'money' ? { style: 'currency', currency, maximumFractionDigits: 0, notation: 'compact' }
      : { maximumFractionDigits: unit === 'count' ? 0 : 2 };
    return value => new Intl.NumberFormat(root.lang, options).format(value);
  }

  function dataset(series, at, form) {
    const line = series.form === 'line' || series.form === 'lines' || series.form === 'curve';
    const values = series.cells.map(cell => number(cell));
    const paint = colour(series.colour);
    const few = values.filter(value => value !== null).length <= 40;
    return {
      type: line ? 'line' : 'bar',
      label: series.name,
      data: form === 'curve' ? values.map((y, i) => ({ x: series.points[i].value, y })) : values,
      cells: series.cells,
      borderColor: line ? paint : colour('card'),
      backgroundColor: paint,
      borderWidth: line ? 2.5 : 1,
      borderDash: line ? DASHES[at % DASHES.length] : [],
      pointStyle: POINTS[at % POINTS.length],
      pointRadius: form === 'curve' || !few ? 0 : 3.5,
      pointHoverRadius: 7,
      spanGaps: false,
      order: line ? 0 : 1,
      maxBarThickness: 56,
    };
  }

  // Intervals as whiskers, reference lines across the drawing, and borders where something begins.
  const marks = {
    id: 'marks',
    afterDatasetsDraw(chart, args, { lines, borders, across, family }) {
      const { ctx, chartArea: area, scales } = chart;
      const scale = across ? scales.x : scales.y;
      ctx.save();
      ctx.lineWidth = 1.5;
      ctx.strokeStyle = colour('text');
      chart.data.datasets.forEach((set, at) => {
        if (!chart.isDatasetVisible(at)) return;
        set.cells.forEach((cell, i) => {
          const low = number(cell, 'low'), high = number(cell, 'high'), element = chart.getDatasetMeta(at).data[i];
          if (low === null || high === null || !element || number(cell) === null) return;
          const from = scale.getPixelForValue(low), to = scale.getPixelForValue(high), middle = across ? element.y : element.x;
          ctx.beginPath();
          for (const [x, y, toX, toY] of [[middle, from, middle, to], [middle - 4, from, middle + 4, from], [middle - 4, to, middle + 4, to]]) {
            ctx.moveTo(...(across ? [y, x] : [x, y]));
            ctx.lineTo(...(across ? [toY, toX] : [toX, toY]));
          }
          ctx.stroke();
        });
      });
      ctx.font = '12px ' + family;
      const rule = (paint, from, to, words, place) => {
        ctx.setLineDash([5, 4]);
        ctx.lineWidth = 1.5;
        ctx.strokeStyle = colour(paint);
        ctx.beginPath();
        ctx.moveTo(...from);
        ctx.lineTo(...to);
        ctx.stroke();
        ctx.setLineDash([]);
        ctx.lineWidth = 4;
        ctx.strokeStyle = colour('card');
        ctx.fillStyle = colour('text');
        ctx.strokeText(words, ...place);
        ctx.fillText(words, ...place);
      };
      lines.filter(line => line.value >= scale.min && line.value <= scale.max).forEach(line => {
        const at = scale.getPixelForValue(line.value);
        if (across) rule(line.colour, [at, area.top], [at, area.bottom], line.name, [at + 4, area.top + 12]);
        else rule(line.colour, [area.left, at], [area.right, at], line.name, [area.left + 6, at - 5]);
      });
      borders.filter(() => !across).forEach(border => {
        const at = scales.x.getPixelForValue(border.at);
        rule(border.colour, [at, area.top], [at, area.bottom], border.name, [at + 5, area.top + 12]);
      });
      ctx.restore();
    },
  };

  function options(figure, data) {
    const form = figure.dataset.chart, across = form === 'across', stacked = form === 'stacked', told = format(figure);
    const family = getComputedStyle(document.body).fontFamily;
    const title = words => ({ display: words !== '', text: words, color: colour('quiet') });
    const high = Math.max(0, ...data.lines.map(line => line.value), ...data.series.flatMap(series => series.cells.map(cell => number(cell, 'high'))));
    const low = Math.min(0, ...data.series.flatMap(series => series.cells.map(cell => number(cell, 'low'))));
    const figures = {
      stacked, beginAtZero: true, suggestedMin: low || undefined, suggestedMax: high || undefined, grid: { color: colour('line') }, border: { display: false }, title: title(figure.dataset.up || ''),
      ticks: { color: colour('quiet'), callback: told, maxTicksLimit: 7, precision: figure.dataset.unit === 'count' ? 0 : undefined },
      ...(form === 'curve' && figure.dataset.unit === 'share' ? { max: 1 } : {}),
    };
    const points = {
      stacked, grid: { display: false }, border: { color: colour('edge') }, title: title(figure.dataset.across || ''),
      ticks: { color: colour(across ? 'text' : 'quiet'), autoSkip: !across, maxTicksLimit: across ? undefined : 18, maxRotation: 45 },
      ...(form === 'curve' ? { type: 'linear', offset: false, min: 0, max: figure.dataset.unit === 'share' ? 1 : undefined, ticks: { color: colour('quiet'), callback: told } } : {}),
    };
    return {
      responsive: true,
      maintainAspectRatio: false,
      animation: calm.matches ? false : { duration: 350 },
      locale: root.lang,
      font: { family, size: 13 },
      indexAxis: across ? 'y' : 'x',
      interaction: { mode: form === 'curve' ? 'nearest' : 'index', axis: across ? 'y' : 'x', intersect: false },
      scales: across ? { x: figures, y: points } : { x: points, y: figures },
      plugins: {
        legend: { display: false },
        marks: { lines: data.lines, borders: data.borders, across, family },
        tooltip: {
          backgroundColor: colour('text'), titleColor: colour('card'), bodyColor: colour('card'), usePointStyle: true, boxPadding: 4,
          callbacks: {
            title: items => items.length ? data.points[items[0].dataIndex].name : '',
            label: item => item.dataset.label + ': ' + text(item.dataset.cells[item.dataIndex]),
          },
        },
      },
    };
  }

  function element(tag, name, content = '') {
    const made = document.createElement(tag);
    made.className = name;
    made.textContent = content;
    return made;
  }

  function legend(chart, data, label) {
    const list = element('ul', 'legend');
    list.setAttribute('aria-label', label);
    data.series.forEach((series, at) => {
      const button = element('button', series.colour, series.name);
      button.type = 'button';
      button.setAttribute('aria-pressed', 'true');
      button.addEventListener('click', () => {
        const shown = button.getAttribute('aria-pressed') !== 'true';
        button.setAttribute('aria-pressed', String(shown));
        chart.setDatasetVisibility(at, shown);
        chart.update();
      });
      list.append(document.createElement('li'));
      list.lastChild.append(button);
    });
    return list;
  }

  // The arrow keys lead along the points and from series to series; what is stood on is said.
  function steps(canvas, chart, data, said, across) {
    let series = 0, point = -1;
    const show = () => {
      const shown = [...data.series.keys()].filter(at => chart.isDatasetVisible(at));
      if (!shown.length) return;
      series = shown.includes(series) ? series : shown[0];
      const active = [{ datasetIndex: series, index: point }];
      const at = chart.getDatasetMeta(series).data[point];
      chart.setActiveElements(active);
      chart.tooltip.setActiveElements(active, at ? { x: at.x, y: at.y } : { x: 0, y: 0 });
      chart.update('none');
      said.textContent = data.points[point].name + ' – ' + data.series[series].name + ': ' + text(data.series[series].cells[point]);
    };
    const clear = () => {
      point = -1;
      said.textContent = '';
      chart.setActiveElements([]);
      chart.tooltip.setActiveElements([], { x: 0, y: 0 });
      chart.update('none');
    };
    canvas.addEventListener('keydown', event => {
      const last = data.points.length - 1;
      const [back, on, up, down] = across ? ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] : ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
      const visible = [...data.series.keys()].filter(at => chart.isDatasetVisible(at));
      const other = by => { series = visible[(visible.indexOf(series) + by + visible.length) % visible.length] ?? series; };
      if (event.key === on) point = Math.min(last, point + 1);
      else if (event.key === back) point = point < 0 ? last : Math.max(0, point - 1);
      else if (event.key === 'Home') point = 0;
      else if (event.key === 'End') point = last;
      else if (event.key === up || event.key === down) { other(event.key === up ? -1 : 1); point = Math.max(0, point); }
      else if (event.key === 'Escape') { clear(); return; }
      else return;
      event.preventDefault();
      show();
    });
    canvas.addEventListener('blur', clear);
  }

  function draw(figure) {
    const table = document.getElementById(figure.dataset.table);
    const data = read(figure, table);
    data.series.forEach(series => { series.points = data.points; });
    if (!data.series.length || !data.points.length) return;
    const form = figure.dataset.chart, across = form === 'across';
    const box = element('div', 'canvas'), canvas = document.createElement('canvas');
    const said = element('p', 'said'), keys = element('p', 'unseen', figure.dataset.keys);
    keys.id = figure.dataset.table + '-keys';
    said.setAttribute('role', 'status');
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-label', figure.dataset.label);
    canvas.setAttribute('aria-describedby', keys.id);
    if (across) box.classList.add(data.points.length > 12 ? 'tallest' : data.points.length > 6 ? 'taller' : 'tall');
    box.append(canvas);
    figure.append(box, said, keys);
    const chart = new Chart(canvas, {
      type: 'bar',
      data: { labels: data.points.map(point => point.name), datasets: data.series.map((series, at) => dataset(series, at, form)) },
      options: options(figure, data),
      plugins: [marks],
    });
    if (data.series.length > 1) box.after(legend(chart, data, figure.dataset.series));
    steps(canvas, chart, data, said, across);
    charts.push({ chart, figure, data });
  }

  // The colours are those of the page, so they change with it: light, dark, paper.
  function repaint() {
    charts.forEach(({ chart, figure, data }) => {
      const form = figure.dataset.chart;
      data.series.forEach((series, at) => {
        const { borderColor, backgroundColor } = dataset(series, at, form);
        Object.assign(chart.data.datasets[at], { borderColor, backgroundColor });
      });
      chart.options = options(figure, data);
      chart.options.animation = false;
      chart.update('none');
    });
  }

  function paper(on) {
    root.classList.toggle('paper', on);
    repaint();
    charts.forEach(({ chart }) => on ? chart.resize(PAPER.width, chart.height > PAPER.height ? chart.height : PAPER.height) : chart.resize());
  }

  document.querySelectorAll('figure[data-chart]').forEach(draw);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
  addEventListener('beforeprint', () => paper(true));
  addEventListener('afterprint', () => paper(false));
  document.querySelectorAll('[data-print]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => print());
  });
})();
