package org.sessioniv.reports.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CountriesTest {
    @ParameterizedTest
    @CsvSource({
        "EN, MD, Republic of Moldova, Moldova",
        "UK, MD, Республіка Молдова, Молдова",
        "KA, MD, მოლდოვის რესპუბლიკა, მოლდოვა",
        "HY, MD, Մոլդովայի Հանրապետություն, Մոլդովա",
        "EN, TR, Türkiye, Türkiye",
        "UK, GE, Грузія, Грузія",
        "KA, UA, უკრაინა, უკრაინა",
        "HY, GE, Վրաստան, Վրաստան",
        "KA, SZ, ესვატინი, ესვატინი"
    })
    void a_country_has_the_name_of_documents_and_a_short_one(
            Language language, String code, String formal, String brief) {
        assertEquals(Optional.of(formal), Countries.formal(code, language));
        assertEquals(Optional.of(brief), Countries.brief(code, language));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_is_no_country_has_no_name(Language language) {
        assertEquals(Optional.empty(), Countries.formal("QQ", language));
        assertEquals(Optional.empty(), Countries.brief("QQ", language));
    }

    @Test
    void a_country_that_nobody_listed_has_the_name_of_unicode() {
        assertEquals(Optional.of("Польща"), Countries.formal("PL", Language.UK));
    }
}
