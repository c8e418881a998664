package org.sessioniv.server.report;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sessioniv.domain.room.Written;
import org.sessioniv.domain.roster.Delegation;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.Names;
import org.sessioniv.reports.words.Countries;
import org.sessioniv.reports.words.Language;

/**
 * What delegations and their seats are called in the language of a report, by the rule of the pages: as the organisers
 * wrote it in that language; as it was entered, where that is in the letters of the language; else as the country is
 * called in it.
 */
record NamesIn(Language language, Map<DelegationId, Delegation> delegations) {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    String name(Delegation delegation) {
        return called(delegation, delegation.name(), Countries::formal);
    }

    String shortName(Delegation delegation) {
        return called(delegation, delegation.shortName(), Countries::brief);
    }

    /** The program calls a seat by the short name and a number; what somebody else wrote stays as it is. */
    String label(Optional<DelegationId> of, String label) {
        return Written.shown(of.map(delegations::get)
                .filter(delegation -> label.startsWith(delegation.shortName() + " "))
                .flatMap(delegation -> numbered(delegation, label))
                .orElse(label));
    }

    private Optional<String> numbered(Delegation delegation, String label) {
        String number = label.substring(delegation.shortName().length() + 1);
        return NUMBER.matcher(number).matches() ? Optional.of(shortName(delegation) + " " + number) : Optional.empty();
    }

    private interface Country {
        Optional<String> named(String code, Language language);
    }

    private String called(Delegation delegation, String entered, Country country) {
        Optional<String> own = delegation.names().own().stream()
                .filter(name -> name.language().equals(language.word()))
                .map(Names.In::name)
                .findFirst();
        Optional<String> named = isForeign(delegation.name())
                ? delegation.names().country().flatMap(code -> country.named(code, language))
                : Optional.empty();
        return Written.shown(own.or(() -> named).orElse(entered));
    }

    /** Whether the first letter of a script that tells is of another one than the language's. */
    private boolean isForeign(String name) {
        return name.codePoints()
                .mapToObj(Character.UnicodeScript::of)
                .filter(LANGUAGES::containsKey)
                .map(LANGUAGES::get)
                .findFirst()
                .filter(found -> !language.equals(found))
                .isPresent();
    }

    private static final Map<Character.UnicodeScript, Language> LANGUAGES = Map.of(
            Character.UnicodeScript.LATIN, Language.EN,
            Character.UnicodeScript.CYRILLIC, Language.UK,
            Character.UnicodeScript.GEORGIAN, Language.KA,
            Character.UnicodeScript.ARMENIAN, Language.HY);
}
