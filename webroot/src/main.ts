import './ui/tokens.css';
import './ui/elements.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { startTexts } from './i18n/i18n';
import { chosenTheme, showTheme } from './ui/theme';

showTheme(chosenTheme());
await startTexts();
mount(App, { target: document.getElementById('page') ?? document.body });
