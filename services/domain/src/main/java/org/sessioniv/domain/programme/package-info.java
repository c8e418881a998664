/** What a meeting is and when: title, place, dates, sessions. How it is first entered, all at once. */
package org.sessioniv.domain.programme;
