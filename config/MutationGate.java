import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * Reads PIT's {@code mutations.xml} and holds each package of the domain to its share of killed mutants: 95 % where a
 * mistake costs money or messages somebody who must not be, 90 % elsewhere. Prints every mutant that lives.
 */
class MutationGate {
    static final List<String> STRICT = List.of("eligibility", "reason", "budget");

    static final class Count {
        int killed;
        int all;

        double percent() {
            return 100.0 * killed / all;
        }
    }

    public static void main(String[] args) throws Exception {
        var mutants = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new File(args[0]))
                .getElementsByTagName("mutation");
        var packages = new TreeMap<String, Count>();
        var living = new ArrayList<String>();
        for (int i = 0; i < mutants.getLength(); i++) {
            var mutant = (Element) mutants.item(i);
            var type = text(mutant, "mutatedClass");
            var count = packages.computeIfAbsent(packageOf(type), name -> new Count());
            count.all++;
            if (Boolean.parseBoolean(mutant.getAttribute("detected"))) {
                count.killed++;
            } else {
                living.add(type.replaceFirst(".*\\.domain\\.", "") + "." + text(mutant, "mutatedMethod") + ":"
                        + text(mutant, "lineNumber") + "  " + text(mutant, "description") + "  ["
                        + mutant.getAttribute("status") + "]");
            }
        }
        living.stream().sorted().forEach(mutant -> System.out.println("lives: " + mutant));
        var isEnough = true;
        for (var entry : packages.entrySet()) {
            var wanted = STRICT.contains(entry.getKey()) ? 95 : 90;
            var count = entry.getValue();
            isEnough &= count.percent() >= wanted;
            System.out.printf("%-14s %5d of %5d killed  %6.2f %%  (wanted: %d %%)%s%n",
                    entry.getKey(), count.killed, count.all, count.percent(), wanted,
                    count.percent() >= wanted ? "" : "  TOO FEW");
        }
        if (!isEnough) {
            System.exit(1);
        }
    }

    static String packageOf(String type) {
        return type.replaceFirst(".*\\.domain\\.", "").replaceFirst("\\..*", "");
    }

    static String text(Element mutant, String name) {
        return mutant.getElementsByTagName(name).item(0).getTextContent();
    }
}
