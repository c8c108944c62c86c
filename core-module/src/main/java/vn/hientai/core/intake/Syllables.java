package vn.hientai.core.intake;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells whether a word can be a Vietnamese syllable: the touchstone for guessing an old encoding. */
final class Syllables {

    private static final Set<String> ONSETS = words("""
        b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x""");
    private static final Set<String> RHYMES = words("""
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
        e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
        o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong
        ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung
        uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu
        ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu""");
    private static final Pattern TONES = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    private static final Pattern STOPPED = Pattern.compile(".*(c|ch|p|t)");

    private Syllables() {}

    static boolean isOne(String word) {
        if (word.length() > 14) {
            return false;
        }
        var apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var bare = Normalizer.normalize(TONES.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
        var marks = TONES.matcher(apart).results().map(mark -> mark.group().charAt(0)).toList();
        if (marks.size() > 1) {
            return false;
        }
        if (STOPPED.matcher(bare).matches() && !marks.isEmpty()
            && marks.get(0) != '\u0301' && marks.get(0) != '\u0323') {
            return false;
        }
        if (RHYMES.contains(bare)) {
            return true;
        }
        for (var cut = 1; cut <= Math.min(3, bare.length() - 1); cut++) {
            if (ONSETS.contains(bare.substring(0, cut)) && RHYMES.contains(bare.substring(cut))) {
                return true;
            }
        }
        return bare.equals("gi");
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
