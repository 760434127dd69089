<?php
/**
 * Lets WordPress ask other servers of this machine, as it asks other people's on the web; says for
 * wordpress.org, which is not asked, that there is nothing new; and tells readers what WP Rocket, which
 * cannot be had for nothing, would leave out.
 */

add_action(
	'wp_footer',
	function () {
		$paths = apply_filters( 'rocket_exclude_js', array() );
		printf( '<meta name="left-out" content="%s">', esc_attr( implode( ' ', $paths ) ) );
	}
);

add_filter( 'http_request_host_is_external', '__return_true' );
add_filter(
	'http_allowed_safe_ports',
	function ( $ports, $host, $url ) {
		return array( ...$ports, wp_parse_url( $url, PHP_URL_PORT ) );
	},
	10,
	3
);
add_filter(
	'pre_http_request',
	function ( $answer, $asked, $url ) {
		if ( ! preg_match( '/(^|\.)(wordpress|w)\.org$/', wp_parse_url( $url, PHP_URL_HOST ) ) ) {
			return $answer;
		}
		$none = array_fill_keys( array( 'offers', 'plugins', 'no_update', 'themes', 'translations' ), array() );
		return array(
			'headers'  => array(),
			'body'     => wp_json_encode( $none ),
			'response' => array( 'code' => 200, 'message' => 'OK' ),
			'cookies'  => array(),
			'filename' => null,
		);
	},
	10,
	3
);
