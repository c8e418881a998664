/** The record of a poll, counted in a browser: what the pages call, and the little of Java that browsers lack. */
package org.sessioniv.counting.browser;
