import './ui/tokens.css';
import './ui/elements.css';
import { mount } from 'svelte';
import { hallCatalogues } from './i18n/hall/catalogues';
import { startTexts } from './i18n/i18n';
import { refusedCatalogues } from './i18n/refused/catalogues';
import { resultsCatalogues } from './i18n/results/catalogues';
import { roomCatalogues } from './i18n/room/catalogues';
import { rulesCatalogues } from './i18n/rules/catalogues';
import { staffCatalogues } from './i18n/staff/catalogues';
import { termsCatalogues } from './i18n/terms/catalogues';
import { wishCatalogues } from './i18n/wish/catalogues';
import StaffApp from './staff/StaffApp.svelte';
import { keepFocus } from './ui/keep-focus';
import { chosenTheme, showTheme } from './ui/theme';

showTheme(chosenTheme());
await startTexts(
  staffCatalogues,
  termsCatalogues,
  hallCatalogues,
  refusedCatalogues,
  resultsCatalogues,
  roomCatalogues,
  rulesCatalogues,
  wishCatalogues,
);
keepFocus();
mount(StaffApp, { target: document.getElementById('page') ?? document.body });
