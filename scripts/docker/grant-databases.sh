#!/bin/bash
# Run once by the MySQL image, on an empty volume: each subgraph makes its own database, and needs the right to.
mysql --protocol=socket -uroot -p"$MYSQL_ROOT_PASSWORD" <<SQL
GRANT ALL PRIVILEGES ON \`tradegraph\\_%\`.* TO '$MYSQL_USER'@'%';
SQL
