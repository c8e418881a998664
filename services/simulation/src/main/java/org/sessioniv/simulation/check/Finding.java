package org.sessioniv.simulation.check;

/** That a property did not hold, and where. */
public record Finding(Property property, String words) {
    @Override
    public String toString() {
        return property + ": " + words;
    }
}
