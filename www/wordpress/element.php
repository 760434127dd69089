<?php
/**
 * The element on a page, by each of the ways in which an author asks for it.
 *
 * @package Fractional_CTO
 */

defined( 'ABSPATH' ) || exit;

/**
 * The element, and the script that defines it.
 *
 * @param string[] $given What an author chose, by the name of the attribute.
 * @param string   $text  What the link says that stands in for the widget; the usual words if empty.
 * @return string
 */
function fractional_cto_element( $given, $text = '' ) {
	$given      = fractional_cto_chosen( $given ) + fractional_cto_defaults();
	$accent     = $given['accent'] ?? '';
	$attributes = $accent ? ' style="' . esc_attr( "--fcto-accent: $accent" ) . '"' : '';
	unset( $given['accent'] );
	foreach ( $given as $name => $value ) {
		$attributes .= sprintf( ' %s="%s"', esc_attr( $name ), esc_attr( $value ) );
	}

	$link = '';
	if ( ! empty( $given['booking'] ) ) {
		$text = '' === $text ? fractional_cto_link_text() : $text;
		$link = sprintf( '<a href="%s">%s</a>', esc_url( $given['booking'], array( 'https', 'mailto' ) ), esc_html( $text ) );
	}
	// No reader of feeds runs scripts.
	if ( is_feed() ) {
		return $link;
	}
	wp_enqueue_script( 'fractional-cto' );
	wp_enqueue_style( 'fractional-cto' );
	return "<fractional-cto$attributes>$link</fractional-cto>";
}

/**
 * What of it is allowed.
 *
 * @param string[] $given By the name of the attribute.
 * @return string[]
 */
function fractional_cto_chosen( $given ) {
	$chosen = array();
	foreach ( array_intersect_key( $given, array( 'accent' => null ) + fractional_cto_attributes() ) as $name => $value ) {
		$chosen[ $name ] = fractional_cto_allowed( $name, $value );
	}
	return array_filter( $chosen, 'strlen' );
}

/**
 * The block. The saved link is where its booking address stands, so that it outlives the plugin;
 * the attribute `site` says that it is the site's own, which may have changed since.
 *
 * @param array  $attributes Of the block.
 * @param string $content    As it was saved.
 * @return string
 */
function fractional_cto_block( $attributes, $content ) {
	if ( isset( $attributes['article'] ) ) {
		// WordPress writes & as an entity for those who may not write every HTML.
		$attributes['article'] = html_entity_decode( $attributes['article'], ENT_QUOTES, 'UTF-8' );
	}
	$tags = new WP_HTML_Tag_Processor( $content );
	if ( empty( $attributes['site'] ) && $tags->next_tag( 'a' ) ) {
		$attributes['booking'] = (string) $tags->get_attribute( 'href' );
	}
	$text = trim( html_entity_decode( wp_strip_all_tags( $content ), ENT_QUOTES, 'UTF-8' ) );
	return sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), fractional_cto_element( $attributes, $text ) );
}

/**
 * The shortcode: `[fractional-cto booking="…"]`. What it encloses, if anything, says what the link
 * says, and is what remains of it without the plugin.
 *
 * @param string[]|string $attributes As somebody wrote them, or an empty string.
 * @param string|null     $content    What stands between the two.
 * @return string
 */
function fractional_cto_shortcode( $attributes, $content = '' ) {
	$given = array();
	foreach ( (array) $attributes as $name => $value ) {
		// The visual editor writes & as an entity.
		$given[ $name ] = html_entity_decode( $value, ENT_QUOTES, 'UTF-8' );
	}
	$text = trim( html_entity_decode( wp_strip_all_tags( (string) $content ), ENT_QUOTES, 'UTF-8' ) );
	return fractional_cto_element( $given, $text );
}

/**
 * The addresses of the page in a frame, wherever it is served, that say what they are for.
 *
 * @return string A regular expression.
 */
function fractional_cto_addresses() {
	$views = implode( '|', fractional_cto_attributes()['view'] );
	return "#^https?://[^\s?\#]+/embed(?:\.html)?\?(?:[^\#]*&)?(?:booking=(?:https|mailto)(?::|%3A)|view=(?:$views)(?:[&\#]|$))#i";
}

/**
 * An address on a line of its own. WordPress would make a frame of it, in which no booking page can
 * be opened; what the address asks for is shown by the element itself, and nothing is loaded from it.
 *
 * @param array  $matches Of the regular expression.
 * @param array  $size    Not used: the element is as wide as its column.
 * @param string $url     The address.
 * @return string
 */
function fractional_cto_embed( $matches, $size, $url ) {
	wp_parse_str( (string) wp_parse_url( $url, PHP_URL_QUERY ), $given );
	// A pack is words for the result: they come from this site.
	unset( $given['pack'] );
	return fractional_cto_element( array_filter( $given, 'is_string' ) );
}
