import { Map as ImmutableMap } from 'immutable';
import { Component, createElement as h, createRef } from 'react';

const EMPTY = { lat: '', lon: '' };

/** Two numbers and the site's own map, in a frame of this site; no other host is asked. */
export class PlaceControl extends Component {
  frame = createRef();

  componentDidMount() {
    addEventListener('message', this.listen);
  }

  componentWillUnmount() {
    removeEventListener('message', this.listen);
  }

  componentDidUpdate() {
    this.tell();
  }

  get place() {
    const { value } = this.props;
    return { ...EMPTY, ...(ImmutableMap.isMap(value) ? value.toJS() : value) };
  }

  listen = event => {
    if (event.origin !== location.origin || event.source !== this.frame.current?.contentWindow) return;
    if (event.data.ready) this.tell();
    else this.set(event.data);
  };

  tell() {
    this.frame.current?.contentWindow.postMessage(this.place, location.origin);
  }

  set({ lat, lon }) {
    this.props.onChange(lat === '' && lon === '' ? undefined : ImmutableMap({ lat, lon }));
  }

  isValid = () => {
    const { lat, lon } = this.place;
    const within = (number, most) => number !== '' && Math.abs(Number(number)) <= most;
    if ((lat === '' && lon === '') || (within(lat, 90) && within(lon, 180))) return { error: false };
    return { error: { type: 'CUSTOM', message: this.props.field.getIn(['words', 'range']) } };
  };

  render() {
    const { field, forID, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
    const words = field.get('words');
    const number = key => h('label', { className: 'place-number', key },
      words.get(key),
      h('input', {
        id: key === 'lat' ? forID : undefined, type: 'number', step: 'any', value: this.place[key], onFocus: setActiveStyle, onBlur: setInactiveStyle,
        onChange: e => this.set({ ...this.place, [key]: e.target.value === '' ? '' : Number(e.target.value) }),
      }));
    return h('div', { className: `${classNameWrapper} place` },
      document.documentElement.dataset.atlas && h('iframe', { ref: this.frame, src: 'place.html', title: words.get('map'), className: 'place-map' }),
      h('div', { className: 'place-numbers' }, number('lat'), number('lon'),
        h('button', { type: 'button', onClick: () => this.set(EMPTY) }, words.get('clear'))));
  }
}
