import './ui/tokens.css';
import './ui/elements.css';
import { mount } from 'svelte';
import { startTexts } from './i18n/i18n';
import { staffCatalogues } from './i18n/staff/catalogues';
import StaffApp from './staff/StaffApp.svelte';
import { chosenTheme, showTheme } from './ui/theme';

showTheme(chosenTheme());
await startTexts(staffCatalogues);
mount(StaffApp, { target: document.getElementById('page') ?? document.body });
