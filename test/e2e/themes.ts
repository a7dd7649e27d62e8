/** A theme of the client, as Adaptive Cards take it ("host config"): colours for text, and grounds for what stands out. */
export interface Theme {
  readonly name: 'light' | 'dark' | 'high contrast';
  readonly hostConfig: object;
}

/** Text on ground, by meaning: after the published colours of the Teams client's three themes. */
const THEMES: Readonly<
  Record<Theme['name'], { ground: string; raised: string; text: string; quiet: string; colours: Colours }>
> = {
  light: {
    ground: '#FFFFFF',
    raised: '#F5F5F5',
    text: '#242424',
    quiet: '#616161',
    colours: { good: '#0E700E', warning: '#835B00', attention: '#B10E1C', accent: '#444791' },
  },
  dark: {
    ground: '#292929',
    raised: '#1F1F1F',
    text: '#FFFFFF',
    quiet: '#ADADAD',
    colours: { good: '#92C353', warning: '#F8D22A', attention: '#F1707B', accent: '#A6A7DC' },
  },
  'high contrast': {
    ground: '#000000',
    raised: '#000000',
    text: '#FFFFFF',
    quiet: '#FFFFFF',
    colours: { good: '#3FF23F', warning: '#FFFF01', attention: '#FFFF01', accent: '#1AEBFF' },
  },
};

interface Colours {
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly accent: string;
}

export const themes: readonly Theme[] = (Object.keys(THEMES) as Theme['name'][]).map(name => ({
  name,
  hostConfig: hostConfigOf(THEMES[name]),
}));

function hostConfigOf({ ground, raised, text, quiet, colours }: (typeof THEMES)[Theme['name']]): object {
  const both = (colour: string, subtle = colour) => ({ default: colour, subtle });
  const foregroundColors = {
    default: both(text, quiet),
    dark: both(text, quiet),
    light: both(quiet),
    ...Object.fromEntries(Object.entries(colours).map(([name, colour]) => [name, both(colour)])),
  };
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    fontFamily: 'Segoe UI, Noto Sans, sans-serif',
    containerStyles: {
      default: style(ground),
      emphasis: style(raised),
      good: style(raised),
      warning: style(raised),
      attention: style(raised),
      accent: style(raised),
    },
    actions: { maxActions: 6, actionsOrientation: 'vertical', actionAlignment: 'stretch' },
  };
}
