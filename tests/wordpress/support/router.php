<?php
/**
 * For PHP's own server: it knows the type of wasm, and many a host does not; and browsers ask for a
 * picture that this blog has not got.
 */

$path = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
$file = $_SERVER['DOCUMENT_ROOT'] . $path;
if ( '/favicon.ico' === $path ) {
	http_response_code( 204 );
} elseif ( preg_match( '/\.wasm$/', $path ) && is_file( $file ) ) {
	header( 'Content-Type: text/plain' );
	readfile( $file );
} else {
	return false;
}
