import './ui/tokens.css';
import './ui/elements.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { startTexts } from './i18n/i18n';
import { keepFocus } from './ui/keep-focus';
import { chosenTheme, showTheme } from './ui/theme';

showTheme(chosenTheme());
await startTexts();
keepFocus();
mount(App, { target: document.getElementById('page') ?? document.body });
