package org.panprd.marketplace.search;

import com.ibm.icu.text.Transliterator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.PorterStemmer;

/**
 * Makes words that can be matched. Chinese, simplified first, becomes pairs of neighbouring characters, so that any part
 * of a name is found without knowing where words end; English stays as it is and becomes stems as well; and a Chinese name becomes its pinyin
 * without tones as well, every run of its syllables written together, so that {@code lijiang} finds 丽江古城.
 */
@ApplicationScoped
class Words {
    private static final Pattern NOT_HAN = Pattern.compile("[^\\p{IsHan}]+");
    private static final Pattern LATIN = Pattern.compile("[a-z0-9]{2,}");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int MAX_SYLLABLES = 12;
    private static final int LONGEST_RUN = 6;
    private static final String ICU_SIMPLIFY = "Traditional-Simplified";
    private static final String ICU_PINYIN = "Han-Latin; Latin-ASCII; Lower";

    private final Analyzer forDocuments = new MixedAnalyzer(true);
    private final Analyzer forQueries = new MixedAnalyzer(false);

    /** Words of a text that is to be found. */
    List<String> of(String text) {
        return analyse(forDocuments, simplified(text)).stream()
                .flatMap(word -> isLatin(word) ? Stream.of(word, stem(word)) : Stream.of(word))
                .toList();
    }

    /** Words of what somebody looks for; all of them have to be found. */
    List<String> ofQuery(String text) {
        return analyse(forQueries, simplified(text));
    }

    /** Whether a word is written in Latin letters or digits, and may be the beginning of another. */
    static boolean isLatin(String word) {
        return LATIN.matcher(word).matches();
    }

    /** The stem of an English word, marked, because the stem of {@code nanning} would be {@code nan} for 南. */
    static String stem(String word) {
        var stemmer = new PorterStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return "~" + stemmer.getCurrent();
    }

    /** Pinyin of the Chinese names: each syllable, and every run of 2 to {@value #LONGEST_RUN} of them. */
    Set<String> pinyin(Collection<String> names) {
        var words = new LinkedHashSet<String>();
        for (String name : names) {
            NOT_HAN.splitAsStream(simplified(name))
                    .filter(han -> !han.isEmpty())
                    .forEach(han -> addRuns(han, words));
        }
        return words;
    }

    private static void addRuns(String han, Set<String> words) {
        List<String> syllables = SPACES.splitAsStream(Transliterator.getInstance(ICU_PINYIN)
                        .transliterate(han)
                        .strip())
                .toList();
        int count = Math.min(syllables.size(), MAX_SYLLABLES);
        for (int from = 0; from < count; from++) {
            var run = new StringBuilder();
            for (int to = from; to < Math.min(count, from + LONGEST_RUN); to++) {
                words.add(run.append(syllables.get(to)).toString());
            }
        }
        words.add(String.join("", syllables.subList(0, count)));
    }

    private static String simplified(String text) {
        return Transliterator.getInstance(ICU_SIMPLIFY).transliterate(text).toLowerCase(Locale.ROOT);
    }

    private static List<String> analyse(Analyzer analyzer, String text) {
        var words = new ArrayList<String>();
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory cannot fail to be read", e);
        }
        return words;
    }

    private static final class MixedAnalyzer extends Analyzer {
        private final boolean withSingleCharacters;

        MixedAnalyzer(boolean withSingleCharacters) {
            this.withSingleCharacters = withSingleCharacters;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new StandardTokenizer();
            TokenStream tokens = new LowerCaseFilter(new CJKWidthFilter(tokenizer));
            tokens = new StopFilter(tokens, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
            tokens = new CJKBigramFilter(tokens, CJKBigramFilter.HAN, withSingleCharacters);
            return new TokenStreamComponents(tokenizer, new ASCIIFoldingFilter(tokens));
        }
    }
}
