/** Places in working groups, proposed beside the rooms. */
@NullMarked
package org.sessioniv.server.places;

import org.jspecify.annotations.NullMarked;
