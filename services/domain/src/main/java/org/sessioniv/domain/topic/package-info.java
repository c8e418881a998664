/** Topics: what delegations propose that Session IV should work on. */
package org.sessioniv.domain.topic;
