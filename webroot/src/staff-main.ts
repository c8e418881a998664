import './ui/tokens.css';
import './ui/elements.css';
import { mount } from 'svelte';
import { startTexts } from './i18n/i18n';
import staffTexts from './i18n/staff/en.json';
import StaffApp from './staff/StaffApp.svelte';
import { chosenTheme, showTheme } from './ui/theme';

showTheme(chosenTheme());
await startTexts(staffTexts);
mount(StaffApp, { target: document.getElementById('page') ?? document.body });
