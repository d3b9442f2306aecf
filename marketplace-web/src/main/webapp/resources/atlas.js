// Draws a map beside a list, a table or a select whose entries say where they are. The page says everything without.
//
// The list, table or select has
//   data-map="what is drawn"     the name of the map
//   data-map-stops="true"        its entries are stops, joined by a line and numbered in their order
//   data-map-region="yunnan"     stands out, and is shown whole if there is one place only
// and each of its entries
//   data-at="26.8721,100.2339"   where it is, in degrees of WGS 84; an entry without is not drawn
//   data-name="Lijiang"          what it is called; its own text, if there is none
//   data-mark="good"             its colour: good, few or bad; that of the site, if there is none
//   data-value="1200"            how much it is: the more, the larger its circle beside the others
//
// <ul data-map="Load by place"><li data-at="26.87,100.23" data-name="Old Town: 92 %" data-mark="bad" data-value="92">…</li></ul>
//
// A marker of a select chooses; that of a list leads to its entry. Places that are too close to each other are one marker,
// which leads nearer; it looks as the one with the highest value does.
(function () {
  'use strict';
  const words = document.currentScript.dataset;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const touched = matchMedia('(pointer: coarse)').matches;
  const LARGEST_ZOOM = 14;
  const FITTED_ZOOM = 12;
  const NEAR_ZOOM = 8;
  const NAMES_ZOOM = 5;
  const WHOLE = [[-2, 72], [56, 138]];
  const DOT = 24;
  const MORE_CIRCLE = 24;

  function placesOf(source) {
    const stops = source.dataset.mapStops === 'true';
    const places = [];
    for (const entry of source.querySelectorAll('[data-at]:not([data-at=""])')) {
      const at = entry.dataset.at.split(',').map(Number);
      const name = entry.dataset.name || entry.textContent.trim();
      const before = places[places.length - 1];
      // Who stays at a place makes one stop there.
      if (stops && before && before.at.join() === at.join()) {
        before.names.push(name);
        entry.dataset.stop = places.length;
        continue;
      }
      places.push({ entry, at, names: [name], mark: entry.dataset.mark || '', value: Number(entry.dataset.value || 0) });
      if (stops) {
        entry.dataset.stop = places.length;
      }
    }
    return places.map((place, i) => ({ ...place, number: stops ? i + 1 : 0, name: [...new Set(place.names)].join(', ') }));
  }

  // "1–3, 5"
  function ranges(numbers) {
    const runs = [];
    for (const number of numbers) {
      const run = runs[runs.length - 1];
      if (run && run[1] + 1 === number) {
        run[1] = number;
      } else {
        runs.push([number, number]);
      }
    }
    return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
  }

  // Who comes first says where its group is.
  function grouped(map, places) {
    const zoom = map.getZoom();
    const largest = places.some((place) => place.value > 0) ? DOT + MORE_CIRCLE : DOT * 1.4;
    const near = zoom >= LARGEST_ZOOM ? 0 : largest;
    const groups = [];
    for (const place of places) {
      const pixel = map.project(place.at, zoom);
      const group = groups.find((one) => one.pixel.distanceTo(pixel) < near);
      if (group) {
        group.places.push(place);
      } else {
        groups.push({ pixel, places: [place] });
      }
    }
    return groups.map((group) => group.places);
  }

  function span(className, text) {
    const made = document.createElement('span');
    made.className = className;
    made.textContent = text;
    return made;
  }

  function overlap(one, other) {
    return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  }

  // Names that would lie on a dot or on another name are seen when their marker is pointed at, and read in any case.
  function uncrowd(box) {
    const edge = box.getBoundingClientRect().right;
    const taken = [...box.querySelectorAll('.atlas-dot')].map((dot) => dot.getBoundingClientRect());
    for (const name of box.querySelectorAll('.atlas-chosen .atlas-name, .atlas-mark:not(.atlas-chosen) .atlas-name, .atlas-region')) {
      name.classList.toggle('atlas-before', name.getBoundingClientRect().right > edge);
      const mine = name.getBoundingClientRect();
      const crowded = !name.closest('.atlas-chosen') && taken.some((other) => overlap(mine, other));
      name.classList.toggle('atlas-crowded', crowded);
      if (!crowded) {
        taken.push(mine);
      }
    }
  }

  // Islands far out belong to a region, but are not where one looks for it.
  function mainland(layer) {
    const rings = layer.getLatLngs().map((part) => L.latLngBounds(L.LineUtil.isFlat(part) ? part : part[0]));
    const size = (bounds) => (bounds.getNorth() - bounds.getSouth()) * (bounds.getEast() - bounds.getWest());
    return rings.reduce((most, one) => (size(one) > size(most) ? one : most));
  }

  class Atlas {
    constructor(source, outlines) {
      this.source = source;
      this.places = placesOf(source);
      this.most = Math.max(...this.places.map((place) => place.value));
      this.isSelect = source.tagName === 'SELECT';
      this.box = document.createElement('div');
      this.box.className = 'atlas';
      this.box.setAttribute('role', 'region');
      this.box.setAttribute('aria-label', source.dataset.map);
      if (this.isSelect) {
        (source.closest('.field') || source).after(this.box);
      } else {
        source.before(this.box);
      }
      this.map = L.map(this.box, {
        attributionControl: false, zoomControl: false, scrollWheelZoom: false, dragging: !touched,
        zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still,
        minZoom: 3, maxZoom: LARGEST_ZOOM, zoomSnap: 0.5, maxBounds: WHOLE,
      });
      L.control.zoom({ zoomInTitle: words.nearer, zoomOutTitle: words.farther }).addTo(this.map);
      L.control.scale({ imperial: false }).addTo(this.map);
      this.marks = L.layerGroup().addTo(this.map);
      this.drawOutlines(outlines);
      if (source.dataset.mapStops === 'true') {
        L.polyline(this.places.map((place) => place.at), { className: 'atlas-line', interactive: false }).addTo(this.map);
      }
      this.map.on('zoomend', () => this.draw());
      if (this.isSelect) {
        source.addEventListener('change', () => this.follow());
      }
      this.draw();
    }

    drawOutlines(outlines) {
      const region = this.source.dataset.mapRegion;
      const language = document.documentElement.lang;
      let bounds = L.latLngBounds(this.places.map((place) => place.at));
      this.names = [];
      L.geoJSON(outlines, {
        interactive: false,
        style: ({ properties }) => ({
          className: `atlas-ground atlas-${properties.at ? 'province' : 'land'}${properties.id === region ? ' atlas-here' : ''}`,
        }),
        onEachFeature: ({ properties }, layer) => {
          if (properties.at) {
            this.names.push({ at: [properties.at[1], properties.at[0]], name: properties[language] || properties.en });
          }
          if (properties.id === region && this.places.length === 1) {
            bounds = mainland(layer).extend(bounds);
          }
        },
      }).addTo(this.map);
      this.map.fitBounds(bounds, { padding: [24, 24], maxZoom: FITTED_ZOOM, animate: false });
    }

    chosen() {
      return this.isSelect ? this.places.find((place) => place.entry.value === this.source.value) : undefined;
    }

    // Whoever was at a marker is at it again, or at the first one of those that it stood for.
    draw() {
      const chosen = this.chosen();
      const focused = this.marks.getLayers().find((mark) => mark.getElement && mark.getElement() === document.activeElement);
      this.marks.clearLayers();
      const ordered = chosen ? [chosen, ...this.places.filter((place) => place !== chosen)] : this.places;
      for (const places of grouped(this.map, ordered)) {
        const mark = this.mark(places, places[0] === chosen);
        if (focused && places.includes(focused.places[0])) {
          mark.getElement().focus({ preventScroll: true });
        }
      }
      if (this.map.getZoom() >= NAMES_ZOOM) {
        for (const { at, name } of this.names) {
          const icon = L.divIcon({ className: 'atlas-region-at', html: span('atlas-region', name), iconSize: [0, 0] });
          L.marker(at, { icon, interactive: false, keyboard: false }).addTo(this.marks).getElement().setAttribute('aria-hidden', 'true');
        }
      }
      uncrowd(this.box);
    }

    mark(places, isChosen) {
      const [first] = places;
      const several = places.length > 1;
      const most = places.reduce((one, other) => (other.value > one.value ? other : one));
      const size = this.most > 0 ? DOT + MORE_CIRCLE * Math.sqrt(most.value / this.most) : DOT;
      const text = first.number ? ranges(places.map((place) => place.number)) : several ? `${places.length}` : '';
      const names = places.map((place) => place.name).join(', ');
      const html = document.createElement('span');
      const dot = span('atlas-dot', text);
      html.append(dot, ' ');
      if (several && !first.number) {
        dot.setAttribute('aria-hidden', 'true');
        html.append(span('hidden', `${words.several.replace('{0}', places.length)}: `));
      }
      html.append(span(several && !isChosen ? 'atlas-name atlas-quiet' : 'atlas-name', isChosen ? first.name : names));
      const className = ['atlas-mark', several && 'atlas-several', isChosen && 'atlas-chosen', this.most > 0 && 'atlas-value',
        most.mark && `atlas-${most.mark}`].filter(Boolean).join(' ');
      const icon = L.divIcon({ className, html, iconSize: [size, size] });
      const mark = L.marker(first.at, { icon, riseOnHover: true, zIndexOffset: isChosen ? 1000 : 0 }).addTo(this.marks);
      mark.places = places;
      const element = mark.getElement();
      if (this.isSelect && !several) {
        element.setAttribute('aria-pressed', String(isChosen));
      }
      const act = () => (several ? this.nearer(mark) : this.choose(first));
      mark.on('click', act);
      element.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          act();
        }
      });
      return mark;
    }

    nearer(mark) {
      mark.getElement().focus({ preventScroll: true });
      this.map.fitBounds(L.latLngBounds(mark.places.map((place) => place.at)), { padding: [48, 48] });
    }

    choose(place) {
      if (this.isSelect) {
        this.source.value = place.entry.value;
        this.source.dispatchEvent(new Event('input', { bubbles: true }));
        this.source.dispatchEvent(new Event('change', { bubbles: true }));
        return;
      }
      const target = place.entry.querySelector('a[href]') || place.entry;
      if (target === place.entry) {
        target.tabIndex = -1;
      }
      target.focus();
    }

    follow() {
      const chosen = this.chosen();
      this.draw();
      if (chosen) {
        this.map.setView(chosen.at, Math.max(this.map.getZoom(), NEAR_ZOOM));
      }
    }
  }

  const sources = [...document.querySelectorAll('[data-map]')].filter((source) => placesOf(source).length > 0);
  if (window.L && sources.length > 0) {
    fetch(words.outlines)
      .then((answer) => answer.json())
      .then((outlines) => sources.forEach((source) => new Atlas(source, outlines)));
  }
}());
