/** What a meeting is and when: title, place, dates, sessions; how it is first entered, all at once; how it looks. */
package org.sessioniv.domain.programme;
