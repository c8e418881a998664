/**
 * The library's JSON as plain trees: maps, lists, texts, numbers, truth values and null, as every reader of JSON makes
 * them. Turning text into such trees, and back, is the caller's.
 */
package org.sessioniv.counting.json;
