//! What a word says as a number: digits of any script, and number words of many languages, by value, so that "four" and "4" are the
//! same. A word without a number gives none. Grouping is not interpreted: `1,000` and `1000` are two numbers, since `1.000` may be one.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Number words with their values, for looking up.
static VALUES: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    WORDS.iter().flat_map(|&(value, words)| words.split(' ').map(move |word| (word, value))).collect()
});

/// The number a word says, in a form that can be compared.
pub fn value(word: &[char]) -> Option<String> {
    if has_digits(word) {
        return Some(word.iter().filter(|c| !c.is_alphabetic()).map(|&c| digit(c).unwrap_or(c)).collect());
    }
    let word: String = word.iter().collect();
    VALUES.get(word.as_str()).map(|&value| value.to_owned())
}

/// Whether a word says a number of two or more and nothing else in any language, so that it counts even where no other number takes its place.
pub fn is_certain(word: &[char]) -> bool {
    let word: String = word.iter().collect();
    let value = VALUES.get(word.as_str()).copied().unwrap_or_default();
    (value == "x2" || value.parse::<u64>().is_ok_and(|value| value >= 2))
        && word.chars().all(crate::anchor::words::is_spaced)
        && !HOMOGRAPHS.split(' ').any(|other| other == word)
}

/// Whether a word is a character that numbers are written with, which makes a number of its own with another one beside it.
pub fn is_numeral(word: &[char]) -> bool {
    matches!(word, [c] if !crate::anchor::words::is_spaced(*c)) && value(word).is_some()
}

/// Number words that are other words, too: `double` is a kind of quotation mark, `on` is ten in Turkish, `он` in Kazakh, `due` two in Italian, `once` eleven in Spanish.
const HOMOGRAPHS: &str = "on он due dos sei once bin elf ten tien cent mil mille mila tre otto seis dix сто sto бес алты мың elli \
    doze dez double doble doppio dobro dubbel";

/// Whether a word has digits, and is not only a number word.
pub fn has_digits(word: &[char]) -> bool {
    word.iter().any(|c| digit(*c).is_some() || (c.is_numeric() && !c.is_alphabetic()))
}

/// Whether a word is a name with digits in it (`utf8`, `x64`), which counts as a number only beside another one. A version is a number.
pub fn is_identifier(word: &[char]) -> bool {
    has_digits(word) && word.iter().filter(|c| c.is_alphabetic()).count() >= 2
        || matches!(word, ['x' | 'd' | 'f' | 'e', rest @ ..] if has_digits(rest))
}

/// Signs that change what a number beside them says.
pub fn is_sign(word: &[char]) -> bool {
    matches!(word, ['-' | '%' | '‰' | '$' | '€' | '£' | '¥' | '₽' | '₴' | '₸' | '₺' | '<' | '>' | '≤' | '≥' | '±'])
}

/// A decimal digit of any living script as ASCII.
fn digit(c: char) -> Option<char> {
    const ZEROS: [u32; 22] = [
        0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
        0x1040, 0x17e0, 0x1810, 0xff10, 0x1_e950, 0xa620,
    ];
    let zero = ZEROS.iter().find(|&&zero| (zero..zero + 10).contains(&(c as u32)))?;
    char::from_digit(c as u32 - zero, 10)
}

/// Number words, folded, per value. Articles ("ein", "une", "bir") are left out: changing them changes no number.
const WORDS: [(&str, &str); 40] = [
    ("0", "zero null zéro cero nul zerem ноль нуль sıfır sifir нөл صفر 零 〇"),
    ("1", "one eins jeden jedna jedno jeden один одна одне одно бір واحد واحدة 一"),
    (
        "2",
        "two zwei deux dos due dois duas twee dwa dwie dwóch dva dvě dvou два две двух дві двох iki екі اثنان اثنين اثنتان 二 两 兩",
    ),
    ("3", "three drei trois tres tre três drie trzy trzech tři tří три трех трёх трьох üç үш ثلاثة ثلاث 三"),
    (
        "4",
        "four vier quatre cuatro quattro quatro cztery czterech čtyři čtyř четыре четырех четырёх чотири чотирьох dört төрт أربعة أربع 四",
    ),
    ("5", "five fünf cinq cinco cinque vijf pięć pięciu pět pěti пять пяти п'ять beş бес خمسة خمس 五"),
    ("6", "six sechs seis sei zes sześć sześciu šest šesti шесть шести шість altı alti алты ستة ست 六"),
    ("7", "seven sieben sept siete sette sete zeven siedem siedmiu sedm sedmi семь семи сім yedi жеті سبعة سبع 七"),
    ("8", "eight acht huit ocho otto oito osiem ośmiu osm osmi восемь восьми вісім sekiz сегіз ثمانية ثماني 八"),
    ("9", "nine neun nueve nove negen dziewięć dziewięciu devět девять девяти дев'ять dokuz тоғыз تسعة تسع 九"),
    ("10", "ten zehn dix diez dieci dez tien dziesięć dziesięciu deset десять десяти он عشرة عشر 十"),
    ("11", "eleven elf onze once undici jedenaście jedenáct одиннадцать одинадцять أحد"),
    ("12", "twelve zwölf douze doce dodici doze twaalf dwanaście dvanáct двенадцать дванадцять"),
    ("13", "thirteen dreizehn treize trece tredici treze dertien trzynaście třináct тринадцать тринадцять"),
    (
        "14",
        "fourteen vierzehn quatorze catorce quattordici catorze veertien czternaście čtrnáct четырнадцать чотирнадцять",
    ),
    ("15", "fifteen fünfzehn quinze quince quindici vijftien piętnaście patnáct пятнадцать п'ятнадцять"),
    ("16", "sixteen sechzehn seize dieciséis sedici dezesseis zestien szesnaście šestnáct шестнадцать шістнадцять"),
    ("17", "seventeen siebzehn diecisiete diciassette dezessete zeventien siedemnaście sedmnáct семнадцать сімнадцять"),
    ("18", "eighteen achtzehn dieciocho diciotto dezoito achttien osiemnaście osmnáct восемнадцать вісімнадцять"),
    (
        "19",
        "nineteen neunzehn diecinueve diciannove dezenove negentien dziewiętnaście devatenáct девятнадцать дев'ятнадцять",
    ),
    (
        "20",
        "twenty zwanzig vingt veinte venti vinte twintig dwadzieścia dvacet двадцать двадцять yirmi жиырма عشرون عشرين",
    ),
    (
        "30",
        "thirty dreißig dreissig trente treinta trenta trinta dertig trzydzieści třicet тридцать тридцять otuz отыз ثلاثون ثلاثين",
    ),
    (
        "40",
        "forty vierzig quarante cuarenta quaranta quarenta veertig czterdzieści čtyřicet сорок kırk kirk қырық أربعون أربعين",
    ),
    (
        "50",
        "fifty fünfzig cinquante cincuenta cinquanta cinquenta vijftig pięćdziesiąt padesát пятьдесят п'ятдесят elli елу خمسون خمسين",
    ),
    (
        "60",
        "sixty sechzig soixante sesenta sessanta sessenta zestig sześćdziesiąt šedesát шестьдесят шістдесят altmış altmiş алпыс ستون ستين",
    ),
    (
        "70",
        "seventy siebzig setenta settanta zeventig siedemdziesiąt sedmdesát семьдесят сімдесят yetmiş жетпіс سبعون سبعين",
    ),
    (
        "80",
        "eighty achtzig ochenta ottanta oitenta tachtig osiemdziesiąt osmdesát восемьдесят вісімдесят seksen сексен ثمانون ثمانين",
    ),
    (
        "90",
        "ninety neunzig noventa novanta negentig dziewięćdziesiąt devadesát девяносто дев'яносто doksan тоқсан تسعون تسعين",
    ),
    ("100", "hundred hundert cent cien ciento cento cem honderd sto сто yüz жүз مئة مائة 百"),
    (
        "1000",
        "thousand tausend mille mil mila duizend tysiąc tysiące tysięcy tisíc тысяча тысяч тысячи тисяча тисяч тисячі bin мың ألف آلاف 千",
    ),
    ("10000", "万 萬"),
    (
        "1000000",
        "million millions millionen million millón millones milione milioni milhão milhões miljoen milion miliony milionów milion миллион миллиона миллионов мільйон мільйонів мільйони milyon مليون ملايين",
    ),
    (
        "1000000000",
        "billion billions milliarde milliarden milliard milliards miliardo miliardi bilhão bilhões miljard miliard miliardy miliardów миллиард миллиарда миллиардов мільярд мільярдів milyar миллиард مليار مليارات",
    ),
    ("100000000", "亿 億"),
    (
        "1/2",
        "half halb hälfte moitié mitad metà metade helft połowa polovina половина половину yarım yarim yarısı жарты نصف 半",
    ),
    ("1/3", "third drittel tiers tercio terzo terço derde trzecia třetina треть третина ثلث"),
    ("1/4", "quarter viertel quart cuarto quarto kwart ćwierć čtvrtina четверть чверть çeyrek ربع"),
    ("x2", "twice double doppelt verdoppelt doble doppio dobro dubbel вдвое удвоить вдвічі"),
    (
        "#1",
        "first erste ersten erster premier première primero primera primo prima primeiro primeira eerste pierwszy první первый первая перший перша birinci бірінші الأول",
    ),
    (
        "#2",
        "second zweite zweiten zweiter deuxième seconde segundo segunda secondo seconda tweede drugi druhý второй вторая другий друга ikinci екінші الثاني",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn of(word: &str) -> Option<String> {
        value(&word.chars().collect::<Vec<_>>())
    }

    #[test]
    fn digits_of_all_scripts_and_words_are_compared_by_value() {
        assert_eq!(of("٤٢"), of("42"));
        assert_eq!(of("four"), of("4"));
        assert_eq!(of("vier"), of("четыре"));
        assert_ne!(of("4.1"), of("1.4"));
        assert_eq!(of("v0.5"), of("0.5"));
        assert_eq!(of("law"), None);
    }
}
