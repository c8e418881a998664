import { mount } from 'svelte';
import '../../../src/ui/tokens.css';
import '../../../src/ui/elements.css';
import Ranking from './Ranking.svelte';
import { WORDS } from './words';

const asked = new URLSearchParams(location.search).get('lang');
const lang = asked === 'en' ? 'en' : 'uk';
document.documentElement.lang = lang;
mount(Ranking, { target: document.getElementById('page') as HTMLElement, props: { words: WORDS[lang] } });
