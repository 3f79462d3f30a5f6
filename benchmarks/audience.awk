# Lines of an audience file for as many made-up people as the variable `people` says, like those of the example.
BEGIN {
    zones = split("America/Mexico_City Asia/Bangkok Europe/Paris America/Lima Asia/Manila America/Sao_Paulo", zone, " ")
    for (i = 0; i < people; i++) {
        printf "{\"notification_messages_token\": \"%08d%09d\", \"recipient_id\": \"2%06d%09d\", ", \
            10000000 + i * 7919 % 89999999, i, i * 31 % 999983, i
        printf "\"notification_messages_reoptin\": \"ENABLED\", \"creation_timestamp\": %d, ", 1577836800 + i * 37
        printf "\"user_token_status\": \"NOT_REFRESHED\", \"topic_title\": \"Updates and promotions\", "
        printf "\"notification_messages_timezone\": \"%s\", \"token_expiry_timestamp\": 4070908800, ", zone[i % zones + 1]
        printf "\"next_eligible_time\": 1577836800, \"first_name\": \"Chi\"}\n"
    }
}
