package io.winback.campaign.definition;

import java.util.regex.Pattern;

/** Words that press: they are true only where something really ends, and the reader is told when. */
final class UrgentWords {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern TODAY = Pattern.compile(
            "\\b(today only|only today|(ends|expires|closes) (today|tonight)|(just|only) for today|ainult täna|üksnes täna|"
                    + "(lõpeb|aegub) täna|(тільки|лише) сьогодні|(закінчується|діє до) сьогодні)\\b"
                    + "|仅限今[天日]|只限今[天日]|今[天日]限定|今[天日](截止|结束)|只有今天",
            FLAGS);

    private static final Pattern SOON = Pattern.compile(
            "\\b((last|final) (chance|day|days|hours|call)|hurry|act (now|fast)|limited time|time is running out|"
                    + "(ends|expires) soon|while it lasts|viima(ne|sed) (võimalus|päev|päevad|tunnid)|kiirusta(ge)?|piiratud aja(ga|ks)?|"
                    + "(lõpeb|aegub) (varsti|peagi)|останн(ій|я|і) (шанс|можливість|день|дні|години)|поспіша(й|йте)|"
                    + "обмежений час|скоро закінчується)\\b"
                    + "|最后(机会|一天|几天|几小时)|限时|即将(截止|结束|到期)|抓紧(时间)?|欲购从速",
            FLAGS);

    private UrgentWords() {}

    static boolean today(String text) {
        return TODAY.matcher(text).find();
    }

    static boolean any(String text) {
        return today(text) || SOON.matcher(text).find();
    }
}
