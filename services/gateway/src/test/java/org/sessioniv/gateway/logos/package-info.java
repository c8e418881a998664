/** Tests of the gateway's package of this name. */
@NullMarked
package org.sessioniv.gateway.logos;

import org.jspecify.annotations.NullMarked;
