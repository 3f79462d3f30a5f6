package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FaultsControlTest extends OnStage {

    @Test
    void faultsAreListedWithWhatTheyDidUntilTheyAreCleared() {
        faults("[{'fault':'html','calls':2,'on':'permissions'},{'fault':'error','code':190,'subcode':463,'token':'p1',"
                + "'probability':0.25,'seed':3}]");
        stage.caller.get("/me/permissions");
        stage.caller.get("/me/permissions");

        assertThat(shown())
                .isEqualTo("[{\"fault\":\"html\",\"on\":\"permissions\",\"calls\":2,\"struck\":2,\"over\":true},"
                        + "{\"fault\":\"error\",\"code\":190,\"subcode\":463,\"token\":\"p1\",\"probability\":0.25,"
                        + "\"seed\":3,\"struck\":0,\"over\":false}]");
        assertThat(stage.caller.get("/me/permissions").status()).isEqualTo(200);
        assertThat(stage.caller.delete("/sandbox/faults").body().path("data")).isEmpty();
        assertThat(shown()).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "7                                              | must be a JSON object",
                "{}                                             | fault: must be one of",
                "{'fault':'flood'}                              | fault: must be one of",
                "{'fault':'latency'}                            | ms: is required",
                "{'fault':'latency','ms':-1}                    | ms: must be a whole number",
                "{'fault':'latency','ms':600001}                | ms: must be a whole number",
                "{'fault':'html','ms':1}                        | ms: is not known",
                "{'fault':'html','calls':0}                     | calls: must be a whole number",
                "{'fault':'html','probability':1.1}             | probability: must be a number",
                "{'fault':'html','seed':1}                      | seed: means nothing",
                "{'fault':'html','on':7}                        | on: must be a text",
                "{'fault':'html','token':''}                    | token: must be a text",
                "{'fault':'error'}                              | code: is required",
                "{'fault':'error','code':'x'}                   | code: must be a whole number",
                "{'fault':'rate-limited','code':190}            | code: is no code of throttling",
                "[{'fault':'html'},{'fault':'html','calls':0}]  | [1].calls: must be a whole number",
            })
    void aFaultThatCannotBeUnderstoodIsRefusedWithThePathOfTheMistakeAndChangesNothing(String fault, String complaint) {
        var reply = stage.caller.postJson("/sandbox/faults", fault);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.complaint()).contains(complaint);
        assertThat(shown()).isEqualTo("[]");
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThat(stage.caller
                        .postJson("/sandbox/faults", "[{'fault':'html','calls':0,'seed':1},{'fault':'error'}]")
                        .complaint())
                .contains("[0].calls", "[0].seed", "[1].code");
    }

    @Test
    void moreFaultsThanCanBeKeptAreRefused() {
        var many = IntStream.range(0, Faults.MOST)
                .mapToObj(one -> "{'fault':'html','token':'x'}")
                .reduce((left, right) -> left + "," + right)
                .orElseThrow();
        faults("[" + many + "]");

        assertThat(stage.caller.postJson("/sandbox/faults", "{'fault':'html'}").status())
                .isEqualTo(400);
        assertThat(stage.caller.get("/me/permissions").status()).isEqualTo(200);
    }

    private void faults(String json) {
        var reply = stage.caller.postJson("/sandbox/faults", json);
        assertThat(reply.status()).as(reply.complaint()).isEqualTo(200);
    }

    private String shown() {
        return stage.caller.get("/sandbox/faults").body().path("data").toString();
    }
}
