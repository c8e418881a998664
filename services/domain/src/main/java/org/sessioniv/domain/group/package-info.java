/** The rooms of a meeting as its own room knows them: the plenary, the working groups, and who belongs to which. */
package org.sessioniv.domain.group;
